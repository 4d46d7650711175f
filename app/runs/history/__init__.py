"""The runs as they are kept: a database, and a record in the folder of each run. Another column is added in
`schema`, with the step that brings older files there."""
