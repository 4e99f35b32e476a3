//! Lists that the service returns page by page.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_util::future::BoxFuture;
use futures_util::stream::{FusedStream, Stream};
use http::Method;
use url::Url;

use crate::send::error::Error;
use crate::send::pipeline::Inner;
use crate::send::request::Request;
use crate::send::response::Response;

/// A page, as the generated code reads it.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// The address of the next page.
    pub(crate) next_link: Option<String>,
}

type Read<T> = fn(&[u8]) -> serde_json::Result<Page<T>>;
type Fetch<T> = BoxFuture<'static, Result<Response<Page<T>>, Error>>;

/// The items of a list, which the service returns page by page.
///
/// It is a [`Stream`] of the items, for instance with `TryStreamExt` of the crate `futures`.
/// [`next_page`](Self::next_page) returns whole pages. Each page is a request of its own, which is sent when its
/// first item is asked for, and retried like any other read.
///
/// The service answers with the address of the next page. It is requested only at the origin of the client's
/// endpoint (scheme, host and port); another address is an error, and no request is sent there.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::CallAutomationClient;
///
/// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
/// let mut participants = client.call("421f3500").list_participants().stream();
/// while let Some(page) = participants.next_page().await? {
///     for participant in page.value() {
///         println!("muted: {:?}", participant.is_muted);
///     }
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// A page cannot be requested, or its answer cannot be used. The list ends with its first error.
#[must_use = "nothing is sent until items are asked for"]
pub struct Pager<T> {
    inner: Inner,
    operation: &'static str,
    /// The call that it is about, for the trace.
    call_connection_id: Option<String>,
    read: Read<T>,
    state: State<T>,
    /// What is left of the last page that was fetched.
    page: Option<Response<vec::IntoIter<T>>>,
}

enum State<T> {
    /// The request of the next page.
    Next(Box<Result<Request, Error>>),
    /// The address of the page that is being fetched.
    Fetching(Url, Fetch<T>),
    Ended,
}

impl<T> Pager<T> {
    pub(crate) fn new(
        inner: Inner,
        operation: &'static str,
        first: Result<Request, String>,
        read: Read<T>,
    ) -> Self {
        let first = first.map_err(Error::unsendable_request);
        let call_connection_id =
            first.as_ref().ok().and_then(|request| request.call_connection_id.clone());
        Self {
            inner,
            operation,
            call_connection_id,
            read,
            state: State::Next(Box::new(first)),
            page: None,
        }
    }

    /// Returns the next page, or `None` after the last one.
    ///
    /// Items of the current page that the stream has not returned yet come first. A page can be empty.
    /// Dropping the future loses nothing: the next call goes on where it was.
    ///
    /// # Errors
    ///
    /// The page cannot be requested, or its answer cannot be used.
    pub async fn next_page(&mut self) -> Result<Option<Response<Vec<T>>>, Error>
    where
        T: Send + 'static,
    {
        if self.page.as_ref().is_none_or(|page| page.len() == 0) {
            self.page = poll_fn(|cx| self.poll_page(cx)).await.transpose()?;
        }
        Ok(self.page.take().map(|page| page.map(Iterator::collect)))
    }
}

impl<T: Send + 'static> Pager<T> {
    fn poll_page(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Response<vec::IntoIter<T>>, Error>>> {
        if let State::Next(_) = &self.state
            && let State::Next(request) = std::mem::replace(&mut self.state, State::Ended)
        {
            match *request {
                Ok(request) => {
                    let address = request.address.clone();
                    self.state = State::Fetching(address, self.fetch(request));
                }
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
        let State::Fetching(address, fetch) = &mut self.state else { return Poll::Ready(None) };
        let answer = ready!(fetch.as_mut().poll(cx));
        let address = address.clone();
        self.state = State::Ended;
        Poll::Ready(Some(answer.map(|answer| {
            let link = answer.value().next_link.as_deref().filter(|link| !link.is_empty());
            if let Some(next) = link.map(|link| self.next(&address, link)) {
                // The error is that of the next page: the items of this one are good.
                self.state = State::Next(Box::new(next.map_err(|problem| {
                    let problem = format!("the address of the next page: {problem}");
                    answer.error(|status| Error::unreadable_success(status, problem))
                })));
            }
            answer.map(|page| page.items.into_iter())
        })))
    }

    fn fetch(&self, request: Request) -> Fetch<T> {
        let (inner, operation, read) = (self.inner.clone(), self.operation, self.read);
        Box::pin(async move { inner.begin_call(operation, false).send(Ok(request), read).await })
    }

    /// The request of the next page, whose address comes from the service's answer: it must not lead the
    /// credential to another server.
    fn next(&self, current: &Url, link: &str) -> Result<Request, String> {
        let mut address = current.join(link).map_err(|_| "expected a URL, found something else")?;
        address.set_fragment(None);
        let has_user = !address.username().is_empty() || address.password().is_some();
        if address.origin() != current.origin() || has_user {
            return Err(format!(
                "expected the origin of the endpoint, {}, found another one; it is not followed",
                current.origin().ascii_serialization()
            ));
        }
        self.inner.add_api_version(&mut address);
        if address == *current {
            return Err("expected another page, found the same one".to_owned());
        }
        let mut request = Request::new(Method::GET, address);
        request.call_connection_id.clone_from(&self.call_connection_id);
        Ok(request)
    }
}

impl<T: Send + Unpin + 'static> Stream for Pager<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.as_mut().and_then(|page| page.value_mut().next()) {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.poll_page(cx)) {
                Some(Ok(page)) => self.page = Some(page),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T: Send + Unpin + 'static> FusedStream for Pager<T> {
    fn is_terminated(&self) -> bool {
        matches!(self.state, State::Ended) && self.page.as_ref().is_none_or(|page| page.len() == 0)
    }
}

/// Items may be personal data, and addresses of pages secret.
impl<T> fmt::Debug for Pager<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pager").field("operation", &self.operation).finish_non_exhaustive()
    }
}
