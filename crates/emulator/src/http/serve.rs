//! The HTTP server: as `axum::serve`, but a client that sends nothing does not keep its connection.

use std::pin::pin;
use std::sync::Arc;
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
use tokio::task::AbortHandle;

use crate::wire::activity::Activity;
use crate::wire::connection::{Connection, Stream};

/// How long a client may take to send the head of its next request, from the end of the one before.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How many connections may be open. One more closes the one that has been idle for longest, so that idle clients
/// do not use up the file descriptors of the process, of which there are often 1,024. Those whose requests run
/// are not closed.
const MOST: usize = 512;

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
    let mut open = Vec::new();
    loop {
        let (stream, _) = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stopped.as_mut() => break,
        };
        make_room(&mut open);
        let connection = Connection::of(&stream);
        let activity = connection.activity();
        let app = TowerToHyperService::new(app.clone());
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(connection.clone()));
            app.call(request.map(Body::new))
        });
        let served = http.serve_connection(TokioIo::new(stream), service).with_upgrades();
        let mut stop = stop.subscribe();
        let task = tokio::spawn(async move {
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
        open.push((task.abort_handle(), activity));
    }
    drop(listener);
    stop.send_replace(true);
    stop.closed().await;
}

/// Makes room for one more connection.
fn make_room(open: &mut Vec<(AbortHandle, Arc<Activity>)>) {
    if open.len() < MOST {
        return;
    }
    open.retain(|(connection, _)| !connection.is_finished());
    if open.len() < MOST {
        return;
    }
    let idle = open
        .iter()
        .enumerate()
        .filter_map(|(at, (_, activity))| activity.idle_since().map(|since| (since, at)));
    if let Some((_, longest)) = idle.min() {
        open.swap_remove(longest).0.abort();
    }
}
