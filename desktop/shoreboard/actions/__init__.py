"""What the user can do, as values: menus, keys, toolbar and tests all use the same."""
