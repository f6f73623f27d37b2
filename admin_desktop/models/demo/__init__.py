"""The demo's believable world: companies, customers, payments and their history, from one seed."""
