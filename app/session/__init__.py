"""All features put together to what one window or one command of the terminal needs. A new feature is made
in `session`, and its commands are named in `vocabulary`."""
