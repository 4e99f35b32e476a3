//! The HTTP server: as `axum::serve`, but a client that sends nothing does not keep its connection.

use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::serve::Listener;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::sync::watch;

use crate::wire::connection::{Connection, Stream};

/// How long a client may take to send the head of its next request, from the end of the one before.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Serves until `stopped`, and then until the running requests are answered.
pub(crate) async fn serve<L: Listener<Io = Stream>>(
    mut listener: L,
    app: Router,
    stopped: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(TIMEOUT);
    // Each connection has a receiver, and drops it at its end.
    let stop = watch::Sender::new(false);
    let mut stopped = pin!(stopped);
    loop {
        let (stream, _) = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stopped.as_mut() => break,
        };
        let connection = Connection::of(&stream);
        let app = TowerToHyperService::new(app.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(connection.clone()));
            app.call(request.map(Body::new))
        });
        let served = http.serve_connection(TokioIo::new(stream), service).with_upgrades();
        let mut stop = stop.subscribe();
        tokio::spawn(async move {
            let mut served = pin!(served);
            // What a client does wrong on its connection ends that connection only.
            tokio::select! {
                _ = served.as_mut() => return,
                // It fails when the server was dropped, which ends it too.
                _ = stop.wait_for(|stop| *stop) => {}
            }
            served.as_mut().graceful_shutdown();
            let _ = served.await;
        });
    }
    drop(listener);
    stop.send_replace(true);
    stop.closed().await;
}
