"""What the client is made of: sockets with a deadline, checked bytes, ASPIRE's problems in our errors."""
