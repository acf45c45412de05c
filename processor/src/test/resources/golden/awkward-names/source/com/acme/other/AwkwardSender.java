package com.acme.other;

public record AwkwardSender(int value) {}
