//! The client, the builders of its operations, and the mock.
//!
//! Of a builder, progenitor makes the struct and its setters; what it would send is written here.

use heck::{ToKebabCase as _, ToSnakeCase as _};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{ImplItem, Item, ItemImpl, parse_quote};

use super::super::facts::{Correlation, Facts, Operation, PageOf};
use super::Result;
use super::syntax::{functions_mut, inherent_impls, is_not_derived, type_name};

const REFERENCE: &str = "https://learn.microsoft.com/rest/api/communication/callautomation";

pub(super) fn finish(mut builders: Vec<Item>, mock: Vec<Item>, facts: &Facts) -> Result<Vec<Item>> {
    parameters_are_documented(&mut builders, facts);
    requests_go_through_the_pipeline(&mut builders, facts)?;
    outcomes_can_be_awaited(&mut builders, facts);
    debug_shows_no_personal_ids(&mut builders, facts)?;
    builders_are_used(&mut builders, facts);
    imports_are_replaced(&mut builders, facts);

    let (client, call) = (client(facts), call(facts));
    let (names, versions) = (facts.operations.iter().map(builder_of), &facts.api_versions);
    let api_version = &facts.api_version;
    let file: syn::File = parse_quote! {
        use crate::generated::types;
        use crate::send::operation::OperationInfo;

        /// Every operation of the client.
        pub const OPERATIONS: &[OperationInfo] = &[#(builder::#names::INFO),*];

        /// Every api-version that the fragments describe.
        pub const API_VERSIONS: &[&str] = &[#(#versions),*];

        /// The one that the client speaks by default.
        pub(crate) const API_VERSION: &str = #api_version;

        #client

        #call

        /// The operations, as they are put together before they are sent.
        pub mod builder { #(#builders)* }

        #[cfg(feature = "httpmock")]
        #[allow(
            missing_debug_implementations,
            missing_docs,
            unused_imports,
            clippy::unwrap_used,
            reason = "progenitor decides how its output looks"
        )]
        pub mod mock { #(#mock)* }
    };
    Ok(file.items)
}

fn client(facts: &Facts) -> TokenStream {
    let methods = facts.operations.iter().map(|operation| {
        let (docs, builder) = (docs(operation), builder_of(operation));
        let method = format_ident!("{}", operation.name.to_snake_case());
        quote! {
            #[doc = #docs]
            pub fn #method(&self) -> builder::#builder<'_> {
                builder::#builder::new(self)
            }
        }
    });
    let docs = format!(
        "Client for {}.\n\n{}\n\nIt speaks api-version {} by default.",
        facts.title, facts.description, facts.api_version
    );
    quote! {
        #[doc = #docs]
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) inner: crate::send::pipeline::Inner,
        }

        impl Client { #(#methods)* }
    }
}

/// The handle of one call: the client's operations in it, with its id filled in.
fn call(facts: &Facts) -> TokenStream {
    let methods = facts.operations.iter().filter(|operation| operation.is_in_call());
    let methods = methods.map(|operation| {
        let builder = builder_of(operation);
        let method = format_ident!("{}", operation.name.to_snake_case());
        let docs = format!(
            "{}: see [`{method}`](crate::CallAutomationClient::{method}).",
            operation.summary
        );
        quote! {
            #[doc = #docs]
            pub fn #method(&self) -> builder::#builder<'_> {
                self.client.#method().call_connection_id(&*self.id)
            }
        }
    });
    quote! {
        /// One call: the operations of the client that are about it, with its id filled in.
        ///
        /// [`CallAutomationClient::call`](crate::CallAutomationClient::call) makes it. Cloning is cheap.
        #[derive(Clone)]
        pub struct Call {
            pub(crate) client: Client,
            pub(crate) id: ::std::sync::Arc<str>,
        }

        impl Call { #(#methods)* }
    }
}

fn docs(operation: &Operation) -> String {
    let Operation { own_name, group, summary, description, method, path, .. } = operation;
    // The reference has each operation without a group in a group of its own.
    let group = group.as_ref().unwrap_or(own_name).to_kebab_case();
    let since = operation.since.as_ref();
    let since = since.map(|since| format!("\n\nSince api-version {since}.")).unwrap_or_default();
    let docs = format!(
        "{summary}.\n\n{description}{since}\n\nIt sends `{method} {path}`; see the [REST reference]({REFERENCE}/{group}/{}).",
        own_name.to_kebab_case()
    );
    match &operation.example {
        None => docs,
        Some(example) => format!(
            "{docs}\n\n# Example\n\n```no_run\n# async fn example(client: \
             acs_call_automation::CallAutomationClient) -> Result<(), Box<dyn std::error::Error>> \
             {{\n{example}\n# Ok(())\n# }}\n```"
        ),
    }
}

fn builder_of(operation: &Operation) -> syn::Ident {
    format_ident!("{}", operation.name)
}

/// progenitor describes parameters only at the operation.
fn parameters_are_documented(builders: &mut [Item], facts: &Facts) {
    for function in inherent_impls(builders).flat_map(functions_mut) {
        let name = function.sig.ident.to_string();
        let docs = match name.as_str() {
            "body" => "The request's body: the type itself, or its builder.",
            "body_map" => "Changes the body's builder in place.",
            "repeatability" => {
                "The pair that makes a retry safe. Without it, the client makes a new one."
            }
            _ => match facts.parameters.get(&name) {
                Some(description) => description,
                None => continue,
            },
        };
        function.attrs.push(parse_quote!(#[doc = #docs]));
    }
}

/// `send` hands the request to the pipeline and returns `Response` and `Error` of this crate.
fn requests_go_through_the_pipeline(builders: &mut [Item], facts: &Facts) -> Result<()> {
    for operation in &facts.operations {
        let builder = builder_of(operation);
        let block = inherent_impls(builders)
            .find(|block| type_name(&block.self_ty) == Some(&builder))
            .ok_or_else(|| format!("progenitor no longer generates a builder {builder}"))?;
        block
            .items
            .retain(|item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "send"));
        for function in functions_mut(block).filter(|function| function.sig.ident == "new") {
            // The client's method is the one way to begin.
            function.vis = parse_quote!(pub(crate));
        }
        bodies_are_checked_when_sent(block, operation);
        block.items.insert(0, info(operation));
        block.items.extend([send_or_stream(operation), request(operation)]);
    }
    Ok(())
}

/// The body stays a builder, so that `send_and_wait` can fill in what it lacks: progenitor would refuse a
/// builder that lacks a required member at once.
fn bodies_are_checked_when_sent(block: &mut ItemImpl, operation: &Operation) {
    let Some(schema) = &operation.request else { return };
    let schema = format_ident!("{schema}");
    for function in functions_mut(block).filter(|function| function.sig.ident == "body") {
        let docs: Vec<_> = std::mem::take(&mut function.attrs);
        *function = parse_quote! {
            #(#docs)*
            pub fn body<V>(mut self, value: V) -> Self
            where
                V: ::std::convert::TryInto<types::builder::#schema>,
                V::Error: ::std::fmt::Display,
            {
                self.body = value.try_into().map_err(|error| error.to_string());
                self
            }
        };
    }
}

fn info(operation: &Operation) -> ImplItem {
    let Operation { name, method, path, success, is_repeatable, .. } = operation;
    parse_quote! {
        pub(crate) const INFO: OperationInfo = OperationInfo {
            id: #name,
            method: #method,
            path: #path,
            success: #success,
            is_repeatable: #is_repeatable,
        };
    }
}

fn send_or_stream(operation: &Operation) -> ImplItem {
    match &operation.page {
        None => send(operation),
        Some(page) => stream(operation, page),
    }
}

/// Without `send`, which would return the first page and lose the others.
fn stream(operation: &Operation, page: &PageOf) -> ImplItem {
    let of_page = operation.answer.as_ref().map(|schema| format_ident!("{schema}"));
    let (item, items) = (format_ident!("{}", page.item), format_ident!("{}", page.items));
    let next_link = format_ident!("{}", page.next_link);
    let items = match page.is_required {
        true => quote!(page.#items),
        false => quote!(page.#items.unwrap_or_default()),
    };
    parse_quote! {
        /// Lists everything, page by page: as a [`Stream`](futures_util::Stream), or by
        /// [`next_page`](crate::Pager::next_page).
        ///
        /// Nothing is sent before the first item is asked for.
        pub fn stream(self) -> Pager<types::#item> {
            let inner = self.client.inner.clone();
            Pager::new(inner, Self::INFO.id, self.request(), |body| {
                let page: types::#of_page = ::serde_json::from_slice(body)?;
                Ok(Page { items: #items, next_link: page.#next_link })
            })
        }
    }
}

fn send(operation: &Operation) -> ImplItem {
    let (answer, read) = match &operation.answer {
        None => (quote!(()), quote!(|_| Ok(()))),
        Some(schema) => {
            let schema = format_ident!("{schema}");
            (quote!(types::#schema), quote!(|body| ::serde_json::from_slice(body)))
        }
    };
    let mutable = operation.is_repeatable.then(|| quote!(mut));
    let pair = operation.is_repeatable.then(|| {
        quote! {
            if let Ok(pair) = &self.repeatability {
                call.repeat(pair.clone());
            }
        }
    });
    parse_quote! {
        /// Sends the request, and again where that is safe.
        ///
        /// # Errors
        ///
        /// Invalid input, no connection, no answer, or an answer that is not a success.
        /// [`Error::delivery`] says whether the request may have been executed.
        pub fn send(self) -> impl Future<Output = Result<Response<#answer>, Error>> {
            let #mutable call = self.client.inner.begin_call(Self::INFO.id, Self::INFO.is_repeatable);
            #pair
            call.send(self.request(), #read)
        }
    }
}

fn request(operation: &Operation) -> ImplItem {
    let ids = operation.ids.iter().map(|name| {
        let value = format_ident!("{name}");
        quote!((#name, self.#value?))
    });
    // It must be the same request whenever it is sent with the pair.
    let correlation = operation.outcome.as_ref().map(|outcome| outcome.correlation);
    let complete = correlation.filter(|_| operation.is_repeatable).and_then(|by| match by {
        Correlation::Context => Some(quote! {
            let (context, uri) = (&mut body.operation_context, &mut body.operation_callback_uri);
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
        }),
        Correlation::NewCall => Some(quote! {
            let (context, mut uri) = (&mut body.operation_context, Some(body.callback_uri.clone()));
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(context, &mut uri))?;
            let request = request.noting(context.as_deref(), uri.as_deref());
        }),
        // It has no context.
        Correlation::NewRecording => Some(quote! {
            let uri = &mut body.recording_state_callback_uri;
            pair.map_or(Ok(()), |pair| pair.sent_with().complete(&mut None, uri))?;
            let request = request.noting(None, uri.as_deref());
        }),
        Correlation::Call | Correlation::Recording => None,
    });
    let pair = operation.is_repeatable.then(|| match &complete {
        Some(_) => quote!(let pair = self.repeatability?;),
        None => quote!(self.repeatability?;),
    });
    let request = match &operation.request {
        None => quote!(Ok(request)),
        Some(schema) => {
            let schema = format_ident!("{schema}");
            let mutable = complete.as_ref().map(|_| quote!(mut));
            quote! {
                let #mutable body = types::#schema::try_from(self.body?).map_err(|error| error.to_string())?;
                #complete
                request.with_json(&body)
            }
        }
    };
    parse_quote! {
        fn request(self) -> Result<Request, String> {
            let request = self.client.inner.request(&Self::INFO, &[#(#ids),*])?;
            #pair
            #request
        }
    }
}

/// `send_and_wait`, where events report the outcome.
fn outcomes_can_be_awaited(builders: &mut Vec<Item>, facts: &Facts) {
    let rows = facts.operations.iter().filter_map(|operation| {
        let outcome = operation.outcome.as_ref()?;
        let success = format_ident!("{}", outcome.success);
        let builder = builder_of(operation);
        let pair = operation.is_repeatable.then(|| quote!(with repeatability));
        let each = outcome.each.as_ref().map(|member| format_ident!("{member}"));
        let many = each.as_ref().map(|_| quote!([Vec]));
        let any_state_if = outcome.any_state_if.as_ref().map(|member| format_ident!("{member}"));
        let correlation = match outcome.correlation {
            Correlation::Context => match each {
                Some(each) => quote!(by each #each),
                None => quote!(by context),
            },
            Correlation::Call => quote!(by call),
            Correlation::Recording => quote!(by recording),
            Correlation::NewRecording => quote!(new recording #any_state_if),
            Correlation::NewCall => {
                let request = format_ident!("{}", operation.request.as_ref()?);
                quote!(new call #request)
            }
        };
        Some(quote!(#builder #pair => #success #many #correlation;))
    });
    builders.push(parse_quote! {
        crate::event::send_and_wait::send_and_wait! { #(#rows)* }
    });
}

/// `Debug` leaves out an id that a fragment marks as personal.
fn debug_shows_no_personal_ids(builders: &mut Vec<Item>, facts: &Facts) -> Result<()> {
    let mut shown = Vec::new();
    for operation in facts.operations.iter().filter(|it| !it.personal_ids.is_empty()) {
        let builder = builders.iter_mut().find_map(|item| match item {
            Item::Struct(item) if item.ident == operation.name => Some(item),
            _ => None,
        });
        let builder = builder.ok_or_else(|| format!("no builder {}", operation.name))?;
        is_not_derived(&mut builder.attrs, "Debug")?;
        let (ident, name) = (&builder.ident, &operation.name);
        let fields = builder.fields.iter().filter_map(|field| field.ident.as_ref());
        let fields = fields.filter(|field| !operation.personal_ids.iter().any(|id| *field == id));
        let fields = fields.map(|field| {
            let name = field.to_string();
            quote! { .field(#name, &self.#field) }
        });
        shown.push(parse_quote! {
            impl ::std::fmt::Debug for #ident<'_> {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct(#name) #(#fields)* .finish_non_exhaustive()
                }
            }
        });
    }
    builders.extend(shown);
    Ok(())
}

/// The compiler warns of a builder that is dropped.
fn builders_are_used(builders: &mut [Item], facts: &Facts) {
    let lists = facts.operations.iter().filter(|operation| operation.page.is_some());
    let lists: Vec<_> = lists.map(|operation| operation.name.clone()).collect();
    for item in builders {
        if let Item::Struct(builder) = item {
            let why = match lists.contains(&builder.ident.to_string()) {
                true => "nothing is sent until items of `stream` are asked for",
                false => "nothing is sent until `send` is awaited",
            };
            builder.attrs.push(parse_quote!(#[must_use = #why]));
        }
    }
}

/// progenitor's own types are not in the public interface, nor is its runtime a dependency.
fn imports_are_replaced(builders: &mut Vec<Item>, facts: &Facts) {
    builders.retain(|item| !matches!(item, Item::Use(_)));
    builders.insert(
        0,
        parse_quote! {
            use super::types;
        },
    );
    builders.insert(
        1,
        parse_quote! {
            use crate::send::{
                error::Error, operation::OperationInfo, request::Request, response::Response,
            };
        },
    );
    if facts.operations.iter().any(|operation| operation.page.is_some()) {
        builders.insert(
            2,
            parse_quote! {
                use crate::send::pager::{Page, Pager};
            },
        );
    }
}
