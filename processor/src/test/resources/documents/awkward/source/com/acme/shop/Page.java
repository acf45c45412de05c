package com.acme.shop;

import java.util.List;

public record Page<T>(int number, List<T> items, T first) {}
