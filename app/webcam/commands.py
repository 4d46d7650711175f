"""Commands about the webcam. What is said for each stands beside what it does."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.webcam.slots import WebcamClass
from app.webcam.webcam import WebcamDesk


@command(
    "teach [it] from the webcam",
    "open the webcam",
    zh=("用摄像头教", "打开摄像头"),
    menu="File",
    label="Teach from the webcam…",
)
def teach_from_webcam(webcam: WebcamDesk) -> str:
    """Take pictures of things with the webcam, a class each, to train on; they stay on this computer."""
    return webcam.open()


@command(
    "take pictures of class {webcam_class}",
    "take webcam pictures",
    zh=("拍摄第{webcam_class}类", "用摄像头拍照"),
)
def take_pictures(webcam: WebcamDesk, webcam_class: WebcamClass | None = None) -> str:
    """Take twenty pictures of a class with the webcam; where no number is said, of the one in view."""
    return webcam.take_pictures(webcam_class)


@command("remove the last webcam picture", zh="删除最后一张照片")
def remove_last_picture(webcam: WebcamDesk) -> str:
    """Remove the picture that the webcam took last; “undo” brings it back."""
    return webcam.remove_last()


@command("add a webcam class", zh="添加一个类别")
def add_webcam_class(webcam: WebcamDesk) -> str:
    """Have one more class to take pictures of, and type its name."""
    return webcam.add_class()


@command("begin a new set of webcam pictures", zh="开始一组新照片")
def begin_webcam_pictures(webcam: WebcamDesk) -> str:
    """Begin with an empty set; the pictures that were taken before are kept."""
    return webcam.begin_anew()


@command("open the webcam pictures", zh="打开摄像头照片", menu="File", label="Open the webcam pictures")
def open_webcam_pictures(webcam: WebcamDesk) -> str:
    """Open what the webcam took as a data set, to train on it."""
    return webcam.learn()


@command(
    "predict what the webcam sees",
    zh="预测摄像头看到的",
    menu="Results",
    label="Predict what the webcam sees",
)
def predict_webcam(webcam: WebcamDesk) -> str:
    """Have the model name what the webcam sees, live, until “stop”."""
    return webcam.look()


@command("use the next camera", zh="换一个摄像头")
def use_next_camera(webcam: WebcamDesk) -> str:
    """See through another camera, where there are several."""
    return webcam.use_next_camera()


@command("close the webcam", zh="关闭摄像头")
def close_webcam(webcam: WebcamDesk) -> str:
    """Turn the webcam off and close its window; what was taken is kept."""
    return webcam.turn_off()
