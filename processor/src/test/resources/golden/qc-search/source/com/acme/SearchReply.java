package com.acme;

import java.util.List;

public record SearchReply(List<String> hits) {}
