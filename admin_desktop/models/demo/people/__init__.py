"""Who there is: companies, borrowers, their contracts, accounts and portals."""
