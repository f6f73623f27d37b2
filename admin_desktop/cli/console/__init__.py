"""What every command shares: options, streams, signing in, how it speaks and ends."""
