"""What is done to the books: by the portal, by staff, by EFT Generation and by the bank."""
