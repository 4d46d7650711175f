# HearSee's commands. Each does whatever set-up is still to do first: see scripts/setup.sh.
#   make run ARGS='"train mlp for 3 epochs"'     make test ARGS='-k confusion'
PYTHON = .venv/bin/python

.PHONY: run test check check-wheels translations bench-accuracy bench-speed bench-hearing bench-hearing-real bench-hearing-talk bench-hearing-first bench-playground bench-kills bench-own-pictures bench-full-disk \
	bench-hostile bench-studies bench-presets bench-to-accuracy bench-stopping bench-growth bench-first-paint bench-event-loop bench-switches bench-cluster bench-connections bench-monkey bench-own-way docs clean help

run:  ## open the window (or, with ARGS, do one command in the terminal)
	@sh scripts/setup.sh run
	@$(PYTHON) -m app $(ARGS)

# Where ARGS chooses tests, one of the two parts may have none of them; pytest then ends with 5.
MAY_BE_NONE = $(if $(ARGS),|| [ $$? -eq 5 ])

# The files in which something sounds, where ARGS does not choose: to import all others takes a quarter of a minute.
SOUNDING = $(or $(ARGS),$(shell grep -rl --include='*.py' 'mark\.sound' tests))

# A file's tests stay together, since they share what is slow to make; those that play and record come last, alone.
# A process that crashes ends the run: with another in its place, the rest would wait for each other for ever.
test:  ## run the tests
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --max-worker-restart 0 -m "not sound" $(ARGS) $(MAY_BE_NONE)
	env -u MPLBACKEND $(PYTHON) -m pytest -m sound $(SOUNDING) $(MAY_BE_NONE)

check:  ## look for mistakes in style, types and imports
	@sh scripts/setup.sh check
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -m mypy docs/conf.py
	.venv/bin/lint-imports

check-wheels:  ## see whether every dependency has a wheel for each Python and system that is promised (needs the network)
	@sh scripts/setup.sh check
	sh scripts/check_wheels.sh

translations:  ## bring the Chinese catalogue up to date with the texts in the sources, and compile it
	@sh scripts/setup.sh check
	$(PYTHON) -m tests.translations

bench-accuracy:  ## train every model three times and print what each reaches (an hour on two cores)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.accuracy $(ARGS)

bench-speed:  ## measure how fast training is, against the notes' way of it (five minutes, on an idle machine)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.speed $(ARGS)

bench-hearing:  ## measure hearing on recorded clips: ARGS=FOLDER (a quarter of an hour on a core)
	@sh scripts/setup.sh run
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PYTHON) -m tests.benchmarks.hearing $(ARGS)

bench-hearing-real:  ## measure what becomes of real people's speech, with all commands: ARGS=FOLDER (half an hour on a core)
	@sh scripts/setup.sh run
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PYTHON) -m tests.benchmarks.hearing_real $(ARGS)

bench-hearing-talk:  ## measure what an hour of other people's talk has done hands-free: ARGS=FOLDER (an hour on a core)
	@sh scripts/setup.sh run
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PYTHON) -m tests.benchmarks.hearing_talk $(ARGS)

bench-hearing-first:  ## measure the first hearing after a start, for every example of the help (half an hour on a core)
	@sh scripts/setup.sh check
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PYTHON) -m tests.benchmarks.hearing_first $(ARGS)

bench-playground:  ## measure what a frame of the playground costs the window (three minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.playground $(ARGS)

bench-kills:  ## kill programs while they train and save, resume and compare (ten minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.kills $(ARGS)

bench-own-pictures:  ## open 10,000 pictures, 5 % of them bad, and train on them (five minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.own_pictures $(ARGS)

bench-full-disk:  ## fill a real disk while runs go on (Linux, root; five minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.full_disk $(ARGS)

bench-hostile:  ## give the program 2,500 hostile inputs: files, settings, histories, lines; ARGS=--share 0.1 gives fewer (half an hour)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.hostile $(ARGS)

bench-studies:  ## train several runs of a study at once, against one after the other (five minutes on two idle cores)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.studies $(ARGS)

bench-presets:  ## train every preset three times and print what each reaches (ten minutes on two cores)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.presets $(ARGS)

bench-to-accuracy:  ## measure how soon a model is good, against the notes' way of it (a quarter of an hour)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.to_accuracy $(ARGS)

bench-stopping:  ## measure how long every model takes to stop (five minutes)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.stopping $(ARGS)

bench-growth:  ## measure how the cost of a run grows with examples, epochs, classes and image size; ARGS=--small sees that it runs
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.growth $(ARGS)

bench-first-paint:  ## measure how long the window takes to be there (a minute; it opens and closes)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.first_paint $(ARGS)

bench-event-loop:  ## measure whether training makes the window stutter (a minute; it opens)
	@sh scripts/setup.sh run
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.event_loop $(ARGS)

bench-switches:  ## measure what another language or theme, the help and every page cost the window (three minutes; it opens)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.switches $(ARGS)

bench-cluster:  ## measure what a Dask cluster gains and costs with short runs (ten minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.cluster $(ARGS)

bench-connections:  ## see with strace that no program connects to anything unasked (three minutes; a window opens)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.connections $(ARGS)

bench-monkey:  ## drive the window at random until something goes wrong; ARGS='--minutes 60 --seed 1' (20 minutes)
	@sh scripts/setup.sh check
	env -u MPLBACKEND $(PYTHON) -m tests.benchmarks.monkey $(ARGS)

bench-own-way:  ## measure what is understood of people who do not know the grammar (two minutes); ARGS=--develop tells what is not
	@sh scripts/setup.sh check
	$(PYTHON) -m tests.benchmarks.own_way $(ARGS)

docs:  ## make a site of the documentation, in build/docs
	@sh scripts/setup.sh docs
	.venv-docs/bin/sphinx-build -W --keep-going -b html docs build/docs

clean:  ## remove the virtual environments and all that can be made again
	rm -rf .venv .venv-docs build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## list these commands
	@sed -n 's/^\([a-z-]*\):  ## /make \1    /p' Makefile
