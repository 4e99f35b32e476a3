//! The types of requests, answers and events, and the builders of requests.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase as _;
use quote::{format_ident, quote};
use syn::{
    Attribute, Fields, ImplItem, ImplItemFn, Item, ItemImpl, Type, TypeParamBound, WherePredicate,
    parse_quote,
};

use super::super::facts::{Facts, WITHOUT_CALLER_ID};
use super::Result;
use super::syntax::{
    as_impl_mut, functions_mut, implements, inherent_impls, is_not_derived, module, path_arguments,
    type_name,
};

pub(super) fn finish(mut types: Vec<Item>, facts: &Facts) -> Result<Vec<Item>> {
    let members = members(&types);
    only_what_is_sent_has_a_builder(&mut types, facts)?;
    constructors_take_what_is_required(&mut types, &members, facts)?;
    values_are_taken_by_reference(&mut types, facts);
    former_names_are_read(&mut types, &members, facts)?;
    a_missing_caller_id_is_not_on_the_wire(&mut types, &members, facts)?;
    debug_shows_no_personal_data(&mut types, &members, facts)?;
    let builders = module(&mut types, "builder")?;
    debug_shows_no_personal_data(builders, &members, facts)?;
    optional_members_take_plain_values(builders);
    sent_tones_are_checked(builders, &members)?;
    sent_uris_are_trimmed(builders, &members, facts)?;
    phones_are_called_with_a_caller_id(builders, &members, facts)?;
    setters_are_documented(builders, &members);
    builders_are_used(builders);
    Ok(types)
}

/// A member of a generated struct.
struct Member {
    ident: syn::Ident,
    wire_name: String,
    of: Type,
    docs: Vec<Attribute>,
}

/// The members of all generated structs.
fn members(types: &[Item]) -> BTreeMap<String, Vec<Member>> {
    let mut members = BTreeMap::new();
    for item in types {
        let Item::Struct(item) = item else { continue };
        let Fields::Named(fields) = &item.fields else { continue };
        let of_struct = fields
            .named
            .iter()
            .filter_map(|field| {
                let ident = field.ident.clone()?;
                let wire_name = serde_name(&field.attrs).unwrap_or_else(|| ident.to_string());
                let docs = field.attrs.iter().filter(|attribute| attribute.path().is_ident("doc"));
                let docs = docs.cloned().collect();
                Some(Member { ident, wire_name, of: field.ty.clone(), docs })
            })
            .collect();
        members.insert(item.ident.to_string(), of_struct);
    }
    members
}

fn serde_name(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What is not `rename` is of no interest, and may be of any form.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            } else if let Ok(value) = meta.value() {
                value.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    name
}

fn member<'a>(
    members: &'a BTreeMap<String, Vec<Member>>,
    schema: &str,
    wire_name: &str,
) -> Result<&'a Member> {
    let mut of_schema = members.get(schema).into_iter().flatten();
    of_schema
        .find(|member| member.wire_name == wire_name)
        .ok_or_else(|| format!("progenitor no longer generates a member {schema}.{wire_name}"))
}

/// A type that is only received is never built, and its builder would take time to compile.
fn only_what_is_sent_has_a_builder(types: &mut Vec<Item>, facts: &Facts) -> Result<()> {
    let is_received = |block: &ItemImpl| {
        type_name(&block.self_ty).is_some_and(|name| !facts.sent.contains(&name.to_string()))
    };
    for block in inherent_impls(types) {
        if is_received(block) {
            block.items.retain(
                |item| !matches!(item, ImplItem::Fn(function) if function.sig.ident == "builder"),
            );
        }
        for function in functions_mut(block).filter(|function| function.sig.ident == "builder") {
            let docs = "Starts with no member set; the conversion to the type checks all of them.";
            function.attrs.push(parse_quote!(#[doc = #docs]));
        }
    }
    types.retain(|item| {
        !matches!(item, Item::Impl(block) if block.trait_.is_none() && block.items.is_empty())
    });
    module(types, "builder")?.retain(|item| match item {
        Item::Struct(item) => facts.sent.contains(&item.ident.to_string()),
        Item::Impl(block) => !is_received(block),
        _ => true,
    });
    Ok(())
}

/// `SendDtmfTonesRequest::new(tones, participant)`, for those who want the compiler to refuse what is
/// incomplete.
fn constructors_take_what_is_required(
    types: &mut Vec<Item>,
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    for (schema, required) in facts.objects.iter().filter(|(_, required)| !required.is_empty()) {
        let name = format_ident!("{schema}");
        let mut arguments = Vec::new();
        for wire_name in required {
            let Member { ident, of, .. } = member(members, schema, wire_name)?;
            arguments.push(quote! { #ident: impl ::std::convert::Into<#of> });
        }
        let values = members.get(schema).into_iter().flatten().map(|member| {
            let ident = &member.ident;
            match required.contains(&member.wire_name) {
                true => quote! { #ident: #ident.into() },
                false => quote! { #ident: ::std::default::Default::default() },
            }
        });
        types.push(parse_quote! {
            impl #name {
                /// Takes the required members; the optional ones are absent.
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#values),* }
                }
            }
        });
    }
    Ok(())
}

/// `.body(&request)`: a request that is sent again is not used up.
fn values_are_taken_by_reference(types: &mut Vec<Item>, facts: &Facts) {
    for schema in &facts.sent {
        let name = format_ident!("{schema}");
        types.push(parse_quote! {
            impl ::std::convert::From<&#name> for #name {
                fn from(value: &#name) -> Self {
                    value.clone()
                }
            }
        });
    }
    let bodies = facts.operations.iter().filter_map(|operation| operation.request.as_ref());
    for schema in bodies.collect::<BTreeSet<_>>() {
        let name = format_ident!("{schema}");
        types.push(parse_quote! {
            impl ::std::convert::From<&#name> for builder::#name {
                fn from(value: &#name) -> Self {
                    value.clone().into()
                }
            }
        });
    }
}

/// A member that had another name in older payloads is read by that name too.
fn former_names_are_read(
    types: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    for ((schema, wire_name), former) in &facts.former_names {
        let ident = &member(members, schema, wire_name)?.ident;
        let fields = types.iter_mut().filter_map(|item| match item {
            Item::Struct(item) if item.ident == schema => Some(item.fields.iter_mut()),
            _ => None,
        });
        for field in fields.flatten().filter(|field| field.ident.as_ref() == Some(ident)) {
            field.attrs.push(parse_quote!(#[serde(alias = #former)]));
        }
    }
    Ok(())
}

/// `Debug` leaves out what a fragment marks as personal or secret, and shows URIs without their queries.
fn debug_shows_no_personal_data(
    types: &mut Vec<Item>,
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    let mut shown = Vec::new();
    for item in types.iter_mut() {
        let Item::Struct(item) = item else { continue };
        let name = &item.ident;
        let schema = name.to_string();
        let of_schema = members.get(&schema).into_iter().flatten();
        let of_schema: Vec<_> =
            of_schema.map(|it| (it, (schema.clone(), it.wire_name.clone()))).collect();
        let is_left_out = of_schema.iter().any(|(_, key)| facts.personal.contains(key));
        if !is_left_out && !of_schema.iter().any(|(_, key)| facts.uris.contains(key)) {
            continue;
        }
        is_not_derived(&mut item.attrs, "Debug")?;
        let fields = of_schema.iter().filter(|(_, key)| !facts.personal.contains(key)).map(
            |(Member { ident, .. }, key)| {
                let field = ident.to_string();
                match facts.uris.contains(key) {
                    true => quote! {
                        .field(#field, &crate::generated::uri::WithoutQuery(&self.#ident))
                    },
                    false => quote! { .field(#field, &self.#ident) },
                }
            },
        );
        let end = if is_left_out { quote!(finish_non_exhaustive) } else { quote!(finish) };
        shown.push(parse_quote! {
            impl ::std::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.debug_struct(#schema) #(#fields)* .#end()
                }
            }
        });
    }
    types.extend(shown);
    Ok(())
}

/// `.operation_context("menu")` instead of `.operation_context(Some("menu".to_owned()))`.
fn optional_members_take_plain_values(builders: &mut [Item]) {
    for function in inherent_impls(builders).flat_map(functions_mut) {
        let Some(of) = optional_value(function) else { continue };
        let name = function.sig.ident.clone();
        let message = format!("{name}: {{e}}");
        *function = parse_quote! {
            pub fn #name<T, Via>(mut self, value: T) -> Self
            where
                T: crate::generated::optional::TryIntoOptional<#of, Via>,
            {
                self.#name = value.try_into_optional().map_err(|e| format!(#message));
                self
            }
        };
    }
}

/// `X`, for a setter that is bound by `T: TryInto<Option<X>>`.
fn optional_value(function: &ImplItemFn) -> Option<Type> {
    let predicates = &function.sig.generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| {
        let WherePredicate::Type(predicate) = predicate else { return None };
        let TypeParamBound::Trait(bound) = predicate.bounds.first()? else { return None };
        let option = path_arguments(&bound.path, "TryInto")?.into_iter().next()?;
        let Type::Path(option) = &option else { return None };
        path_arguments(&option.path, "Option")?.into_iter().next()
    })
}

/// Tones that a request requires will be sent: there must be some, and not too many.
fn sent_tones_are_checked(
    builders: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
) -> Result<()> {
    let tones: Type = parse_quote!(crate::value::tone::Tones);
    for (schema, members) in members {
        for Member { ident, .. } in members.iter().filter(|member| member.of == tones) {
            member_is_checked(
                builders,
                schema,
                ident,
                &parse_quote!(crate::value::tone::Tones::into_sendable),
            )?;
        }
    }
    Ok(())
}

/// The ends of a URI follow the rule for all inputs.
fn sent_uris_are_trimmed(
    builders: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    for (schema, wire_name) in facts.uris.iter().filter(|(schema, _)| facts.sent.contains(schema)) {
        let ident = &member(members, schema, wire_name)?.ident;
        let check = parse_quote!(crate::generated::uri::Uri::into_sendable);
        member_is_checked(builders, schema, ident, &check)?;
    }
    Ok(())
}

/// The member that allows it is only for the check below.
fn a_missing_caller_id_is_not_on_the_wire(
    types: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    for schema in facts.caller_ids.keys() {
        let ident = &member(members, schema, WITHOUT_CALLER_ID)?.ident;
        let fields = types.iter_mut().filter_map(|item| match item {
            Item::Struct(item) if item.ident == schema => Some(item.fields.iter_mut()),
            _ => None,
        });
        for field in fields.flatten().filter(|field| field.ident.as_ref() == Some(ident)) {
            field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
            field.attrs.push(parse_quote!(#[serde(skip)]));
        }
    }
    Ok(())
}

/// The service refuses to call a phone without a caller id, in most cases.
fn phones_are_called_with_a_caller_id(
    builders: &mut [Item],
    members: &BTreeMap<String, Vec<Member>>,
    facts: &Facts,
) -> Result<()> {
    for (schema, caller_id) in &facts.caller_ids {
        let ident = |wire_name: &str| Ok(&member(members, schema, wire_name)?.ident);
        let (of, name) = (ident(&caller_id.of)?, caller_id.member.to_snake_case());
        let calls_phone = match caller_id.is_array {
            true => quote!(request.#of.iter().any(|target| target.is_phone())),
            false => quote!(request.#of.is_phone()),
        };
        let without = ident(WITHOUT_CALLER_ID)?;
        let given = std::iter::once(&caller_id.member).chain(&caller_id.or);
        let given = given.map(|member| ident(member)).collect::<Result<Vec<_>>>()?;
        let conversion = conversion_of(builders, schema)?;
        let before = std::mem::take(&mut conversion.block.stmts);
        let checked: syn::Block = parse_quote! {{
            let request: ::std::result::Result<Self, Self::Error> = { #(#before)* };
            let request = request?;
            let has_caller_id = #(request.#given.is_some() ||)* request.#without == Some(true);
            crate::value::caller_id::check(#calls_phone, has_caller_id)
                .map_err(|e| format!("{}: {e}", #name))?;
            Ok(request)
        }};
        conversion.block = checked;
    }
    Ok(())
}

/// The conversion of a builder to its request.
fn conversion_of<'a>(builders: &'a mut [Item], schema: &str) -> Result<&'a mut ImplItemFn> {
    builders
        .iter_mut()
        .filter_map(as_impl_mut)
        .filter(|block| implements(block, "TryFrom"))
        .find(|block| type_name(&block.self_ty).is_some_and(|name| name == schema))
        .and_then(|block| functions_mut(block).next())
        .ok_or_else(|| format!("progenitor no longer converts the builder of {schema}"))
}

/// Changes or refuses the value of a member when the builder becomes a request.
fn member_is_checked(
    builders: &mut [Item],
    schema: &str,
    member: &syn::Ident,
    check: &syn::Path,
) -> Result<()> {
    let conversion = conversion_of(builders, schema)?;
    let message = format!("{member}: {{e}}");
    let check = parse_quote! {
        let value = {
            let mut value = value;
            value.#member = value.#member.and_then(|value| {
                #check(value).map_err(|e| format!(#message))
            });
            value
        };
    };
    conversion.block.stmts.insert(0, check);
    Ok(())
}

fn setters_are_documented(builders: &mut [Item], members: &BTreeMap<String, Vec<Member>>) {
    for block in inherent_impls(builders) {
        let of = type_name(&block.self_ty).and_then(|of| members.get(&of.to_string()));
        let Some(members) = of else { continue };
        for function in functions_mut(block) {
            if let Some(member) = members.iter().find(|member| member.ident == function.sig.ident) {
                function.attrs.extend(member.docs.iter().cloned());
            }
        }
    }
}

/// The compiler warns of a builder that is dropped, and `send_and_wait` sets a member in place.
fn builders_are_used(builders: &mut [Item]) {
    for item in builders {
        if let Item::Struct(builder) = item {
            let docs = format!("Builder of [`{0}`](super::{0}).", builder.ident);
            builder.attrs.push(parse_quote!(#[doc = #docs]));
            builder.attrs.push(parse_quote!(#[must_use]));
            builder.fields.iter_mut().for_each(|field| field.vis = parse_quote!(pub(crate)));
        }
    }
}
