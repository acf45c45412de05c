package com.acme;

public record Send(int value) {}
