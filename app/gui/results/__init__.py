"""The tabs about what a model makes of images: results and predictions, the pad, pictures of the user's
own. A new view is shown by one of the two pages."""
