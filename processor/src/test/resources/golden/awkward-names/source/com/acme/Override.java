package com.acme;

/** What generated code would be annotated with, were it not told whose. */
@interface Override {}
