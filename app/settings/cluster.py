"""Where runs train: on this computer, or on a cluster that the user has named."""

from __future__ import annotations

from dataclasses import replace

from app.commands.vocabulary import CommandError
from app.common.cluster_address import ENCRYPTED, EXAMPLE, WHO_ANSWERS, why_no_address
from app.compute.cluster.installed import why_no_cluster
from app.core.core import Core
from app.state.parts.preferences import CLUSTER, HERE, Preferences
from language.sentence import message


def cluster_of(preferences: Preferences) -> str:
    """The address of the cluster that runs go to, or "" where they train on this computer."""
    return preferences.cluster_address if preferences.compute == CLUSTER else ""


def use_cluster(session: Core) -> str:
    """Have the next runs train on the cluster. What that means, in a sentence. Raises `CommandError`."""
    address = session.state.preferences.cluster_address
    if not address:
        raise CommandError(
            message(
                "No cluster is named yet: put its address into the settings (Training, Address of "
                "the cluster), or start with --cluster {example}.",
                example=EXAMPLE,
            )
        )
    problem = why_no_cluster()
    if problem:
        raise CommandError(problem)
    session.prefer(compute=CLUSTER)
    return message("From the next run on, training is done on the cluster at {address}.", address=address)


def use_this_computer(session: Core) -> str:
    """Have the next runs train here. What that means, in a sentence."""
    session.prefer(compute=HERE)
    return message("From the next run on, training is done on this computer.")


def name_cluster(session: Core, address: str) -> str:
    """Keep where the cluster is. What that means, in a sentence. Raises `CommandError` for no address."""
    address = address.strip()
    if not address:
        session.prefer(cluster_address="", compute=HERE)
        return message("No cluster is named any more; training is done on this computer.")
    problem = why_no_address(address)
    if problem:
        raise CommandError(message("{problem} Nothing was changed.", problem=problem))
    session.prefer(cluster_address=address)
    if address.startswith(ENCRYPTED):
        return message("The cluster is at {address}; say “use the cluster” to train there.", address=address)
    return message(
        "The cluster is at {address}; say “use the cluster” to train there. {who_answers}",
        address=address,
        who_answers=WHO_ANSWERS,
    )


def named_for_this_start(preferences: Preferences, address: str) -> Preferences:
    """The preferences with the cluster that was named for one start; raises `CommandError` for no address."""
    problem = why_no_address(address) or why_no_cluster()
    if problem:
        raise CommandError(problem)
    return replace(preferences, compute=CLUSTER, cluster_address=address)
