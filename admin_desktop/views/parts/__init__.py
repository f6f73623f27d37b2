"""Small widgets that every page shares: labels, chips, states, banners."""
