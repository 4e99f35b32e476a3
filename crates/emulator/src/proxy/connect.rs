//! The method CONNECT.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::CONNECTION;
use http::{HeaderValue, Method, StatusCode};
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use crate::http::server::Server;
use crate::proxy::passing::{HTTPS, host, is_near};
use crate::refusal::Refusal;
use crate::text::with_causes;
use crate::tls::domains::is_served;
use crate::wire::connection::Connection;
use crate::wire::incoming::Tunnel;

/// How long it may take to connect to a host that is passed on.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// Where a tunnel leads.
enum Target {
    /// The emulator itself, as this host.
    Emulator(String),
    /// A host that is passed on, and whether it was named.
    Other { host: String, port: u16, is_named: bool },
}

/// Opens a tunnel, if a request asks for one.
pub(crate) async fn answer(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    mut request: Request,
    next: Next,
) -> Response {
    if request.method() != Method::CONNECT {
        return next.run(request).await;
    }
    let upgrade = hyper::upgrade::on(&mut request);
    let asked = asked(&request);
    let opened = match target(asked.clone(), &server, &connection) {
        Ok(target) => open(target, &server, connection, upgrade).await,
        Err(refusal) => Err(refusal),
    };
    server.state.settings.log.line(|| {
        let to = asked.map_or_else(String::new, |(host, port)| format!(" to {host}:{port}"));
        match &opened {
            Ok(()) => format!("proxy: tunnel{to}"),
            Err(refusal) => {
                format!("proxy: tunnel{to} {}: {}", refusal.status.as_u16(), refusal.message)
            }
        }
    });
    match opened {
        Ok(()) => StatusCode::OK.into_response(),
        Err(refusal) => {
            refusal.with_header(CONNECTION, HeaderValue::from_static("close")).into_response()
        }
    }
}

/// The host and the port after CONNECT.
fn asked(request: &Request) -> Option<(String, u16)> {
    let authority = request.uri().authority()?;
    let asked = (host(authority), authority.port_u16()?);
    (!authority.as_str().contains('@') && !asked.0.is_empty()).then_some(asked)
}

fn target(
    asked: Option<(String, u16)>,
    server: &Server,
    connection: &Connection,
) -> Result<Target, Refusal> {
    let refused = |problem: String| Err(Refusal::without_subcode(StatusCode::FORBIDDEN, problem));
    let passing = &server.state.settings.passing;
    let Some((host, port)) = asked else {
        let problem = "expected a host and a port after CONNECT";
        return Err(Refusal::without_subcode(StatusCode::BAD_REQUEST, problem));
    };
    if connection.tunnelled_to().is_some() {
        return refused("there are no tunnels in a tunnel".to_owned());
    }
    let is_named = passing.names(&host, port);
    if is_named {
        return Ok(Target::Other { host, port, is_named });
    }
    if is_served(&host) {
        return match (port, &server.tunnels) {
            (HTTPS, Some(_)) => Ok(Target::Emulator(host)),
            (HTTPS, None) => refused("the emulator was started without TLS".to_owned()),
            _ => refused(format!("the service's hosts have the port {HTTPS} only")),
        };
    }
    let is_local = host == "localhost" || host.ends_with(".localhost");
    if is_local || host.parse().is_ok_and(is_near) {
        return refused(format!(
            "the proxy does not lead to this machine or its local link: put {host} into NO_PROXY"
        ));
    }
    if passing.is_all && port == HTTPS {
        return Ok(Target::Other { host, port, is_named });
    }
    refused(format!(
        "the emulator only stands in for hosts of Azure Communication Services; for {host}, put it \
         into NO_PROXY or start the emulator with --proxy-pass {host}{}",
        if port == HTTPS { String::new() } else { format!(":{port}") }
    ))
}

/// Opens a tunnel, which begins with the answer.
async fn open(
    target: Target,
    server: &Arc<Server>,
    below: Connection,
    upgrade: OnUpgrade,
) -> Result<(), Refusal> {
    let server = Arc::clone(server);
    match target {
        Target::Emulator(host) => {
            tokio::spawn(async move {
                // It fails if the client has gone away.
                let Ok(upgraded) = upgrade.await else { return };
                let io = Box::new(TokioIo::new(upgraded));
                if let Some(tunnels) = &server.tunnels {
                    // It fails if the emulator has stopped.
                    let _ = tunnels.send(Tunnel { io, below, host }).await;
                }
            });
        }
        Target::Other { host, port, is_named } => {
            let connected = timeout(CONNECT_TIMEOUT, connect(&host, port, is_named)).await;
            let connected = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
            let mut other = connected.map_err(|error| {
                let problem = format!("cannot connect to {host}:{port}: {}", with_causes(&error));
                Refusal::without_subcode(StatusCode::BAD_GATEWAY, problem)
            })?;
            tokio::spawn(async move {
                let Ok(upgraded) = upgrade.await else { return };
                let mut upgraded = TokioIo::new(upgraded);
                tokio::select! {
                    // Either end may break off.
                    _ = copy_bidirectional(&mut upgraded, &mut other) => {}
                    () = server.stopped() => {}
                }
            });
        }
    }
    Ok(())
}

/// Connects to a host. Unless it was named, its name must not lead back to this machine.
async fn connect(host: &str, port: u16, is_named: bool) -> io::Result<TcpStream> {
    let mut problem = io::Error::other("it has no address that the proxy passes on");
    for address in lookup_host((host, port)).await? {
        if is_named || !is_near(address.ip()) {
            match TcpStream::connect(address).await {
                Ok(stream) => return Ok(stream),
                Err(error) => problem = error,
            }
        }
    }
    Err(problem)
}
