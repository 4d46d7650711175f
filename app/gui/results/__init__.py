"""The tabs about what a model makes of images: results and predictions, the pad, pictures of the user's
own."""
