package com.acme;

public record SearchRequest(String text, int limit) {}
