"""From a microphone or a file to utterances: devices, frames, voice activity, endpoints; and playing."""
