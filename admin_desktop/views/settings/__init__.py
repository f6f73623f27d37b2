"""Settings, for the LTi admin: users and roles, the policy of each company, backup."""
