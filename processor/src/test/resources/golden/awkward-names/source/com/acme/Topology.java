package com.acme;

public record Topology(int value) {}
