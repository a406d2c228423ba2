"""Quản lý, vận hành: what the page asks and draws."""
