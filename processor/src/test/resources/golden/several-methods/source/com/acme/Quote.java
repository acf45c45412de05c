package com.acme;

public record Quote(String id, long cents) {}
