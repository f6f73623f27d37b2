"""The demo and the class: their databases, their practice ASPIRE and its borrowers."""
