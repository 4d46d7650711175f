"""The far end of the wire, which trains and predicts, and alone loads torch. A new request gets a case in
`worker`."""
