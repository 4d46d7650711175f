"""Runs on the machines of a cluster, by Dask distributed.

    window      runner     what a run asks for -> this computer, or the courier
    courier     courier    a process of its own: the one client of the cluster, and what comes home
    on the way  contact    with the scheduler; `deliveries` are the runs that are out
    machines    task       what Dask calls there; `training` is what it does

Dask says which machine takes which run, sends it elsewhere where one is lost, and carries all that is said.
"""
