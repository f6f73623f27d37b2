"""What a borrower of a finance company sees on its Customer Portal, and does there in practice."""
