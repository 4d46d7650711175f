"""All that the window and the training process say to each other, in both directions."""

from __future__ import annotations

from app.compute.messages.control import (
    Configure,
    Noticed,
    RequestFailed,
    RequestStopped,
    UseCluster,
    Warned,
    WorkerReady,
)
from app.compute.messages.data import (
    DataFailed,
    DataPacked,
    DataReady,
    DownloadProgress,
    LoadingEnded,
    LoadingProgress,
    OpenData,
    PackData,
    ScanProgress,
    TimeLoading,
    UseCorrections,
)
from app.compute.messages.models import Export, Exported, ExportProgress, ImportModel, ModelImported
from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    Explain,
    Explained,
    FindMistakes,
    FolderPredicted,
    FolderProgress,
    MistakesFound,
    PicturePredicted,
    Predict,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictNext,
    PredictPicture,
    PredictSome,
    PredictSound,
    SoundPredicted,
)
from app.compute.messages.runs import RunReport, RunRequest, WorkerLost

Request = (
    Configure
    | UseCluster
    | PackData
    | OpenData
    | RunRequest
    | Predict
    | PredictNext
    | PredictSome
    | FindMistakes
    | TimeLoading
    | PredictSound
    | Calibrate
    | Explain
    | PredictPicture
    | PredictDrawing
    | PredictFolder
    | UseCorrections
    | Export
    | ImportModel
)

Report = (
    WorkerReady
    | DownloadProgress
    | ScanProgress
    | DataReady
    | DataFailed
    | DataPacked
    | RunReport
    | Predicted
    | MistakesFound
    | LoadingProgress
    | LoadingEnded
    | SoundPredicted
    | Calibrated
    | ExportProgress
    | Exported
    | ModelImported
    | Explained
    | PicturePredicted
    | FolderProgress
    | FolderPredicted
    | RequestFailed
    | RequestStopped
    | Warned
    | Noticed
    | WorkerLost
)
