"""What every part of training and looking needs: shapes, devices, precision, random numbers."""
