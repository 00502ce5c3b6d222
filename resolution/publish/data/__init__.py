"""The collection as data: JSON, Akoma Ntoso, network, feeds, plain text."""
