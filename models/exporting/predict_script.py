"""The script that goes with an ONNX file: ten lines, and nothing of HearSee."""

SCRIPT = '''\
"""Names what is on pictures: python predict.py PICTURE... (pip install onnxruntime numpy pillow)"""
import json, pathlib, sys
import numpy, onnxruntime
from PIL import Image

session = onnxruntime.InferenceSession(pathlib.Path(__file__).with_name("model.onnx"))
classes = json.loads(session.get_modelmeta().custom_metadata_map["classes"])
size = session.get_inputs()[0].shape[:1:-1]  # width and height
for path in sys.argv[1:]:
    grey = numpy.asarray(Image.open(path).convert("L").resize(size))
    scores = session.run(["scores"], {"images": grey[None, None]})[0]
    print(f"{path}: {classes[scores.argmax()]}")
'''
