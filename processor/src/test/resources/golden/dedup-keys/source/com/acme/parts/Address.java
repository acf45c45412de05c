package com.acme.parts;

public record Address(int number) {}
