//! The command `env`: the settings for clients.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use acs_call_emulator::{CertificateAuthority, EmulatorBuilder};
use lexopt::prelude::{Long, Short, ValueExt as _};

use crate::program::folder::default_folder;
use crate::program::options::value;
use crate::program::syntax::Syntax;

/// The port of the emulator, unless an option names another.
pub(crate) const DEFAULT_PORT: u16 = 8090;

/// The host of the resource behind the proxy. No resource can have this name, so if a client goes past the
/// proxy, it reaches nobody.
const RESOURCE: &str = "local.emulator.communication.azure.com";

/// What official samples and documents call the connection string.
const CONNECTION_STRINGS: [&str; 3] =
    ["COMMUNICATION_SERVICES_CONNECTION_STRING", "ACS_CONNECTION_STRING", "CONNECTION_STRING"];

pub(crate) const HELP: &str = "\
Prints the settings with which clients use the emulator, whether it is running or not.

Usage: acs-call-emulator env [OPTIONS]
  bash, zsh:   eval \"$(acs-call-emulator env)\"
  PowerShell:  acs-call-emulator env --shell powershell | Out-String | Invoke-Expression

Without --direct, clients use a resource of the service behind the emulator's proxy: unmodified applications
then reach the emulator wherever they expect the service, for recordings and keys of callback tokens too.

Options:
  --shell SHELL       who reads the settings: bash, powershell, dotenv, or compose [bash; powershell on Windows]
  --direct            the emulator's own address instead of the proxy
  --host HOST         the host at which clients reach the emulator [127.0.0.1]
  --port PORT         its port [8090]
  --access-key KEY    its access key, in base64 [a public one, which protects nothing]
  --state-dir DIR     the folder of its certificate authority; see acs-call-emulator --help
  --help              print this text";

/// Why there are no settings.
pub(crate) enum Failure {
    Option(Box<dyn std::error::Error>),
    Authority(std::io::Error),
}

impl<E: Into<Box<dyn std::error::Error>>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Option(error.into())
    }
}

struct Options {
    shell: Syntax,
    is_direct: bool,
    host: String,
    port: u16,
    access_key: String,
    state_dir: Option<PathBuf>,
}

/// The lines to print for these arguments.
pub(crate) fn lines(arguments: impl Iterator<Item = OsString>) -> Result<Vec<String>, Failure> {
    let mut options = Options {
        shell: Syntax::default(),
        is_direct: false,
        host: "127.0.0.1".to_owned(),
        port: DEFAULT_PORT,
        access_key: EmulatorBuilder::DEFAULT_ACCESS_KEY.to_owned(),
        state_dir: None,
    };
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(vec![HELP.to_owned()]),
            Long("shell") => {
                options.shell = value(&mut parser, "shell", "bash, powershell, dotenv or compose")?;
            }
            Long("direct") => options.is_direct = true,
            Long("host") => options.host = parser.value()?.string()?,
            Long("port") => options.port = value(&mut parser, "port", "a port, 1 to 65535")?,
            Long("access-key") => options.access_key = parser.value()?.string()?,
            Long("state-dir") => options.state_dir = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    settings(&options)
}

fn settings(options: &Options) -> Result<Vec<String>, Failure> {
    let folder = options.state_dir.clone().or_else(default_folder);
    let folder =
        folder.ok_or("there is no folder for data of this user: name one by --state-dir")?;
    // Made now if need be, so that the settings can come before the first start.
    let authority = CertificateAuthority::in_folder(folder).map_err(Failure::Authority)?;
    let Options { shell, is_direct, host, port, access_key, .. } = options;
    let files = Files::of(&authority)?;
    variables(&files, (host, *port), access_key, *is_direct, shell.has_case())
        .into_iter()
        .map(|(name, value)| {
            shell.line(name, &value).ok_or_else(|| {
                format!("{name}: the value cannot be written for this --shell").into()
            })
        })
        .collect()
}

/// The files of a certificate authority.
pub(crate) struct Files {
    certificate: String,
    bundle: String,
}

impl Files {
    pub(crate) fn of(authority: &CertificateAuthority) -> Result<Self, Failure> {
        let certificate = text(authority.certificate_file())?.to_owned();
        let bundle = text(authority.bundle_file())?.to_owned();
        Ok(Self { certificate, bundle })
    }
}

/// The environment variables with which clients use the emulator at an address. `has_case` is whether names that
/// differ in case only are different variables.
pub(crate) fn variables(
    files: &Files,
    (host, port): (&str, u16),
    access_key: &str,
    is_direct: bool,
    has_case: bool,
) -> Vec<(&'static str, String)> {
    let address = if host.contains(':') && !host.starts_with('[') {
        format!("[{host}]:{port}")
    } else {
        format!("{host}:{port}")
    };
    let resource = if is_direct { &address } else { RESOURCE };
    let connection_string = format!("endpoint=https://{resource}/;accesskey={access_key}");
    let mut settings = connection_strings(&connection_string);
    if !is_direct {
        let mut names = vec!["HTTPS_PROXY"];
        let mut exceptions = vec!["NO_PROXY"];
        // Some clients prefer these.
        if has_case {
            names.push("https_proxy");
            exceptions.push("no_proxy");
        }
        settings.extend(names.into_iter().map(|name| (name, format!("http://{address}"))));
        let mut direct = "localhost,127.0.0.1,::1".to_owned();
        if !direct.split(',').any(|known| known == host) {
            direct += &format!(",{host}");
        }
        settings.extend(exceptions.into_iter().map(|name| (name, direct.clone())));
    }
    settings.push(("NODE_EXTRA_CA_CERTS", files.certificate.clone()));
    // curl prefers its own to `SSL_CERT_FILE`, and so may those who have set it.
    for name in ["CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"] {
        settings.push((name, files.bundle.clone()));
    }
    settings
}

/// The variables in which official samples and documents have the connection string.
pub(crate) fn connection_strings(connection_string: &str) -> Vec<(&'static str, String)> {
    CONNECTION_STRINGS.map(|name| (name, connection_string.to_owned())).into()
}

fn text(path: Option<&Path>) -> Result<&str, Failure> {
    let text = path.and_then(Path::to_str);
    text.ok_or_else(|| "--state-dir: expected a path in UTF-8".into())
}
