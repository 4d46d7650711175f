"""What a command is: a phrase in two languages, a typed function and a docstring. To add one, write a
function under `@command` in the feature that it belongs to, and name its module in
`app.session.vocabulary`."""
