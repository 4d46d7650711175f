"""The script that goes with an ONNX file: a dozen lines, and nothing of HearSee."""

SCRIPT = '''\
"""Names what is on pictures: python predict.py PICTURE... (pip install onnxruntime numpy pillow)"""
import json, os, pathlib, sys, numpy
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before onnxruntime, which else reports to its makers
import onnxruntime
from PIL import Image, ImageOps

session = onnxruntime.InferenceSession(pathlib.Path(__file__).with_name("model.onnx"))
classes = json.loads(session.get_modelmeta().custom_metadata_map["classes"])
_, channels, height, width = session.get_inputs()[0].shape
for path in sys.argv[1:]:
    upright = ImageOps.exif_transpose(Image.open(path)).convert("RGB" if channels == 3 else "L")
    pixels = numpy.asarray(ImageOps.fit(upright, (width, height), Image.LANCZOS)).reshape(height, width, -1)
    scores = session.run(["scores"], {"images": pixels.transpose(2, 0, 1)[None]})[0]
    print(f"{path}: {classes[scores.argmax()]}")
'''
