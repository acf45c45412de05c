package com.acme;

public record Warren(int value) {}
