//! What recordings leave behind: files, which are made anew for each request.

pub(crate) mod activity;
pub(crate) mod files;
mod frame;
pub(crate) mod media;
mod mp4;
pub(crate) mod recording;
