# online_retail_oracle.py: what the orders of the wholesaler's files are, added up slowly.
# Copyright 2026 The Pagoda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints `number|customer|day|lines|revenue in pence` of every order in the given CSV files, by number.

Of an order that stands in several files, the last file counts.
"""
import csv
import sys
from decimal import ROUND_HALF_EVEN, Decimal

PENNY = Decimal("0.01")


def read_orders(path):
    orders = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            customer = (row.get("Customer ID") or row.get("CustomerID") or "").strip()
            if not customer:
                continue
            number = (row.get("Invoice") or row.get("InvoiceNo")).strip()
            price = Decimal(row.get("Price") or row.get("UnitPrice"))
            amount = (Decimal(row["Quantity"]) * price).quantize(PENNY, ROUND_HALF_EVEN)
            order = orders.setdefault(number, [customer.removesuffix(".0"), row["InvoiceDate"][:10], 0, 0])
            assert order[0] == customer.removesuffix(".0")
            order[2] += 1
            order[3] += int(amount / PENNY)
    return orders


def main():
    orders = {}
    for path in sys.argv[1:]:
        orders.update(read_orders(path))
    for number in sorted(orders):
        print(number, *orders[number], sep="|")


main()
