package com.acme;

public record Order(String id, long cents) {}
