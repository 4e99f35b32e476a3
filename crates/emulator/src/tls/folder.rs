//! The folder of an authority: its private state, and the files for clients.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// An authority as it is stored. It has no `Debug`, because it contains the private key.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stored {
    pub(crate) key: String,
    pub(crate) certificate: String,
    /// In seconds since 1970.
    pub(crate) not_after: u64,
    pub(crate) hosts: BTreeSet<String>,
}

#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    certificate_file: PathBuf,
    bundle_file: PathBuf,
}

impl Folder {
    /// Opens a folder, which is made if it is missing.
    pub(crate) fn open(path: PathBuf) -> io::Result<Self> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        // Applications of other users read the certificates, for example in other containers. Only the owner may
        // replace them.
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o755);
        builder.create(&path).map_err(|error| at(&path, &error))?;
        // Clients may run elsewhere.
        let path = std::path::absolute(&path).map_err(|error| at(&path, &error))?;
        let (certificate_file, bundle_file) = (path.join("ca.pem"), path.join("bundle.pem"));
        Ok(Self { path, certificate_file, bundle_file })
    }

    pub(crate) fn certificate_file(&self) -> &Path {
        &self.certificate_file
    }

    pub(crate) fn bundle_file(&self) -> &Path {
        &self.bundle_file
    }

    /// Keeps other emulators from the folder until the lock is dropped.
    pub(crate) fn lock(&self) -> Option<File> {
        let mut options = options(0o600);
        let lock = options.create(true).append(true).open(self.path.join("lock")).ok()?;
        // Some network file systems have no locks. There, two first starts at the same time are a race.
        lock.lock().ok()?;
        Some(lock)
    }

    /// Reads what is stored, if it can be used.
    pub(crate) fn read(&self) -> io::Result<Option<Stored>> {
        let path = self.state_file();
        let mut text = String::new();
        match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(at(&path, &error)),
            Ok(mut file) => {
                if !is_private(&file).map_err(|error| at(&path, &error))? {
                    return Ok(None);
                }
                file.read_to_string(&mut text).map_err(|error| at(&path, &error))?;
            }
        }
        Ok(serde_json::from_str(&text).ok())
    }

    pub(crate) fn write(&self, stored: &Stored) -> io::Result<()> {
        let text = serde_json::to_string_pretty(stored).map_err(io::Error::other)?;
        replace(&self.state_file(), &text, 0o600)
    }

    /// Writes the files for clients, unless they are there. The bundle has no earlier authority of this name.
    pub(crate) fn export(&self, certificate: &str, name: &str) -> io::Result<()> {
        // If `SSL_CERT_FILE` already names the bundle, these are those of the bundle.
        let trusted = rustls_native_certs::load_native_certs().certs;
        let is_earlier =
            |der: &[u8]| der.windows(name.len()).any(|window| window == name.as_bytes());
        let mut bundle = String::new();
        for root in trusted.iter().filter(|root| !is_earlier(root)) {
            bundle += &pem::encode(&pem::Pem::new("CERTIFICATE", root.to_vec()));
        }
        bundle += certificate;
        for (path, text) in [(&self.certificate_file, certificate), (&self.bundle_file, &bundle)] {
            if fs::read_to_string(path).ok().as_deref() != Some(text) {
                replace(path, text, 0o644)?;
            }
        }
        Ok(())
    }

    fn state_file(&self) -> PathBuf {
        self.path.join("authority.json")
    }
}

/// Returns whether only its owner can read a file.
#[cfg(unix)]
fn is_private(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(file.metadata()?.permissions().mode() & 0o077 == 0)
}

#[cfg(not(unix))]
fn is_private(_: &File) -> io::Result<bool> {
    Ok(true)
}

/// Replaces a file as a whole, so that nobody reads half of it.
fn replace(path: &Path, text: &str, mode: u32) -> io::Result<()> {
    let written = path.with_extension("new");
    let replaced = (|| {
        match fs::remove_file(&written) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = options(mode).write(true).create_new(true).open(&written)?;
        file.write_all(text.as_bytes())?;
        fs::rename(&written, path)
    })();
    replaced.map_err(|error| at(path, &error))
}

/// How to open a file that gets this mode when it is made, whatever the user's mask leaves open.
#[cfg_attr(not(unix), allow(unused_variables, unused_mut, reason = "there are no modes"))]
fn options(mode: u32) -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    options
}

/// An error with the file.
fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
