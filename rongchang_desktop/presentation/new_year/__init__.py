"""Models of the page that lays a new year's plan beside last year's."""
