"""What the person meets: the window, the terminal, and the commands that both understand."""

# Both tell libraries to send nothing, before any is loaded: also those that are loaded by name alone, and
# those of every process that is started.
import audio as audio
import models as models
