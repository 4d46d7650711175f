"""What every feature may use: the state, the conversation, the worker. What only some need is named in a
protocol beside them, which extends `Core`."""
