package com.acme;

@Deprecated(forRemoval = true)
public record Leaving(int value) {}
