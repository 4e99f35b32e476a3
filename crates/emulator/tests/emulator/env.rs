//! The command `env`, and clients that have nothing but its settings.

use std::path::Path;
use std::process::{Command, Output};
use std::time::SystemTime;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::types::SendDtmfTonesRequest;
use acs_call_emulator::{CertificateAuthority, Issuer};

use crate::program::{Program, run};
use crate::tls::folder;
use crate::{CALL, PHONE};

const EMULATOR: &str = env!("CARGO_BIN_EXE_acs-call-emulator");
const CONNECTION_STRING: &str = "COMMUNICATION_SERVICES_CONNECTION_STRING";

fn lines(arguments: &[&str]) -> Vec<String> {
    let output = run(&[&["env"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// Runs a script in a shell that has the settings.
#[cfg(unix)]
fn with_settings(folder: &Path, options: &str, script: &str, argument: &Path) -> Output {
    let script = format!(r#"eval "$("$EMULATOR" env --state-dir "$FOLDER" {options})"; {script}"#);
    let mut shell = Command::new("bash");
    // As in a new shell.
    for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_DIR"] {
        shell.env_remove(name).env_remove(name.to_ascii_lowercase());
    }
    shell.env("EMULATOR", EMULATOR).env("FOLDER", folder);
    shell.args(["-c", &script, "bash"]).arg(argument).output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_shell_reads_every_path() {
    let folder = folder().join(r#"it's "a" $HOME `x` \ folder"#);
    let script =
        r#"printf '%s\n' "$SSL_CERT_FILE" "$NODE_EXTRA_CA_CERTS" "$HTTPS_PROXY" "$no_proxy""#;
    // The emulator has never been started.
    let output = with_settings(&folder, "--port 8123", script, Path::new(""));
    let found = String::from_utf8(output.stdout).unwrap();
    let folder_text = folder.to_str().unwrap();
    let expected = format!(
        "{folder_text}/bundle.pem\n{folder_text}/ca.pem\nhttp://127.0.0.1:8123\nlocalhost,127.0.0.1,::1\n"
    );
    assert_eq!(found, expected);
    let authority = CertificateAuthority::in_folder(&folder).unwrap();
    let made = std::fs::read_to_string(folder.join("ca.pem")).unwrap();
    assert_eq!(made, authority.certificate_pem());
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn each_reader_has_its_syntax() {
    for (shell, first) in [
        ("bash", "export COMMUNICATION_SERVICES_CONNECTION_STRING='endpoint="),
        ("powershell", "$env:COMMUNICATION_SERVICES_CONNECTION_STRING = 'endpoint="),
        ("dotenv", "COMMUNICATION_SERVICES_CONNECTION_STRING=endpoint="),
        ("compose", "COMMUNICATION_SERVICES_CONNECTION_STRING: \"endpoint="),
    ] {
        let lines = lines(&["--shell", shell]);
        assert!(lines[0].starts_with(first), "{lines:?}");
        for name in ["ACS_CONNECTION_STRING", "HTTPS_PROXY", "NO_PROXY", "REQUESTS_CA_BUNDLE"] {
            assert!(lines.iter().any(|line| line.contains(name)), "{shell}: {name}");
        }
    }
}

#[test]
fn the_address_is_that_of_the_options() {
    let lines = lines(&[
        "--shell",
        "dotenv",
        "--host",
        "emulator",
        "--port",
        "8123",
        "--access-key",
        "c2VjcmV0",
    ]);
    for expected in [
        "ACS_CONNECTION_STRING=endpoint=https://local.emulator.communication.azure.com/;accesskey=c2VjcmV0",
        "HTTPS_PROXY=http://emulator:8123",
        "NO_PROXY=localhost,127.0.0.1,::1,emulator",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:?}");
    }
}

#[test]
fn a_direct_client_has_no_proxy() {
    let lines = lines(&["--shell", "dotenv", "--direct", "--host", "::1"]);
    assert!(lines[0].contains("endpoint=https://[::1]:8090/;accesskey="), "{lines:?}");
    assert!(!lines.iter().any(|line| line.to_ascii_uppercase().contains("PROXY")), "{lines:?}");
}

#[test]
fn options_that_cannot_be_used_are_named() {
    for (arguments, expected, code) in [
        (&["env", "--shell", "fish"][..], "--shell", 2),
        (&["env", "--port", "x"], "--port", 2),
        (&["env", "--dance"], "--dance", 2),
        (&["env", "--state-dir", "/dev/null/x"], "/dev/null/x", 1),
        (&["--state-dir", "/dev/null/x"], "/dev/null/x", 1),
        (&["--proxy-pass", "https://a"], "host to pass on", 2),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(expected) && error.lines().count() == 1, "{error}");
    }
    let help = run(&["env", "--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8(help.stdout).unwrap().contains("--shell"));
}

/// `SSL_CERT_FILE` replaces the system's authorities, so the bundle has them too.
#[cfg(unix)]
#[test]
fn the_bundle_has_the_systems_authorities_and_each_once() {
    let folder = folder();
    let earlier = CertificateAuthority::in_memory().unwrap();
    let count = |settings: &Path| {
        let mut env = Command::new(EMULATOR);
        env.args(["env", "--state-dir"]).arg(&folder).env_remove("SSL_CERT_DIR");
        env.env("SSL_CERT_FILE", settings);
        assert!(env.output().unwrap().status.success());
        let bundle = std::fs::read_to_string(folder.join("bundle.pem")).unwrap();
        bundle.matches("BEGIN CERTIFICATE").count()
    };
    std::fs::create_dir_all(&folder).unwrap();
    let roots = folder.join("roots.pem");
    let key = rcgen::KeyPair::generate().unwrap();
    let root = rcgen::CertificateParams::default().self_signed(&key).unwrap();
    std::fs::write(&roots, root.pem()).unwrap();
    assert_eq!(count(&roots), 2);
    assert_eq!(count(&folder.join("bundle.pem")), 2);
    // An authority that was replaced is not trusted any more.
    std::fs::write(&roots, format!("{}{}", root.pem(), earlier.certificate_pem())).unwrap();
    assert_eq!(count(&roots), 2);
    std::fs::remove_dir_all(folder).unwrap();
}

/// This project's client trusts the authority by `SSL_CERT_FILE`, and uses the proxy by `HTTPS_PROXY`.
#[cfg(target_os = "linux")]
#[test]
fn a_client_reaches_the_emulator_with_the_settings_only() {
    let folder = folder();
    let program =
        Program::start(&["--state-dir", folder.to_str().unwrap(), "--tone-duration", "0"]);
    let port = program.endpoint.rsplit(':').next().unwrap();
    let script = r#""$1" --exact env::with_the_settings --ignored --nocapture"#;
    let tests = std::env::current_exe().unwrap();
    for mode in ["", "--direct"] {
        let output = with_settings(&folder, &format!("--port {port} {mode}"), script, &tests);
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success() && text.contains("1 passed"),
            "{mode}: {text}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
#[ignore = "another test runs it with the settings of `env`"]
async fn with_the_settings() {
    let connection_string = std::env::var(CONNECTION_STRING).unwrap();
    let client = CallAutomationClient::from_connection_string(&connection_string).unwrap();
    let request = SendDtmfTonesRequest::builder().tones("12#").target_participant(PHONE);
    client.send_dtmf_tones().call_connection_id(CALL).body(request).send().await.unwrap();

    if std::env::var_os("HTTPS_PROXY").is_some() {
        let audience = "e0000000-ac50-4000-8000-000000000001";
        let verifier = CallbackVerifier::builder(audience).build().unwrap();
        let token = Issuer::new().unwrap().authorization(audience, SystemTime::now());
        verifier.verify(Some(&token)).await.unwrap();
    }
}
