//! Where the program keeps its certificate authority.

use std::path::PathBuf;

const NAME: &str = "acs-call-emulator";

/// The folder for data of this user, if the system has one: that of the XDG Base Directory Specification, or
/// on Windows that of known local data.
pub(crate) fn default_folder() -> Option<PathBuf> {
    let variable = if cfg!(windows) { "LOCALAPPDATA" } else { "XDG_DATA_HOME" };
    // A relative path must be ignored.
    let given = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = given.or_else(|| Some(std::env::home_dir()?.join(".local").join("share")));
    folder.filter(|folder| folder.is_absolute()).map(|folder| folder.join(NAME))
}
