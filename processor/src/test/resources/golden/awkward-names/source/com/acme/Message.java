package com.acme;

public record Message(int value) {}
