package com.acme.shop;

import io.warren.annotation.Produces;

@Produces(priority = 3, expiration = "90m", persistent = false, mandatory = false)
public interface Orders extends OrderEvents {}
