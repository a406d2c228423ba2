"""ChartSpec (what) to a picture (how); the theme by meaning."""
