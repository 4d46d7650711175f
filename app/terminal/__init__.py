"""One command in the terminal: what it prints, as text or as JSON. What a new view says there is in
`views`, what a new command needs there in `needs`."""
